"""Everything that recoupe raises on purpose.

    RecoupeError
    ├── InputError            one source cannot be read: it is skipped, the run goes on
    │   ├── UnreadableError     missing, forbidden, not a file
    │   ├── UndecodableError    no text in it: binary, or an unknown encoding
    │   ├── EmptyError          nothing in it
    │   ├── TooLargeError       over `ReadSettings.max_bytes`
    │   ├── MalformedError      right kind of file, wrong content
    │   ├── MissingLibraryError a kind of file whose library is not installed
    │   └── FetchError          an address that cannot, or must not, be fetched
    ├── UsageError            the call is wrong: the run stops
    │   ├── UnknownPartError    no such format, reader or language
    │   └── NothingToReadError  no source left to read
    ├── OutputError           something could not be written, or a worker was lost: the run stops, what is done is kept
    │   ├── UnwritableError     a file cannot be written
    │   └── EngineError         a worker process died
    └── ProofError            a report does not prove itself

Every message says what was found, what was expected and what to do.
"""

from __future__ import annotations


class RecoupeError(Exception):
    """Base of all errors that recoupe raises on purpose."""


class InputError(RecoupeError):
    """One source cannot be read; it goes to `Report.skipped` and the run goes on."""


class UnreadableError(InputError):
    """The source is missing, forbidden, or not a file."""


class UndecodableError(InputError):
    """The bytes are no text in any encoding that was tried."""


class EmptyError(InputError):
    """The source holds no words."""


class TooLargeError(InputError):
    """The source is larger than the settings allow."""


class MalformedError(InputError):
    """The source is of a known kind but does not hold what that kind should."""


class MissingLibraryError(InputError):
    """The library that reads this kind of source is not installed; the message has the line that installs it."""


class FetchError(InputError):
    """An address cannot be fetched, or must not be."""


class UsageError(RecoupeError):
    """The call itself is wrong; the run stops."""


class UnknownPartError(UsageError):
    """No part has that name."""


class NothingToReadError(UsageError):
    """There was nothing to read, or nothing of it could be read."""


class OutputError(RecoupeError):
    """The run cannot go on; what it has done is kept."""


class UnwritableError(OutputError):
    """An output file cannot be written."""


class EngineError(OutputError):
    """A place to run failed: a worker process died."""


class ProofError(RecoupeError):
    """A report says something that its own articles do not."""
