"""Web addresses: what may be asked for, and where it really lies."""

from __future__ import annotations

import ipaddress
import socket
from typing import NamedTuple, TypeAlias
from urllib.parse import quote, urlsplit

from recoupe.errors import FetchError

Ip: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Address(NamedTuple):
    """An address taken apart. `path` has the query; `host` is ASCII, without brackets."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def site(self) -> str:
        """Scheme, host and port, as far as the port is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")

    @property
    def url(self) -> str:
        """The whole address."""
        return self.site + self.path


def address(url: str) -> Address:
    """The parts of an address. Raises `FetchError` for what is not asked for: only http and https, no passwords."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii") if ":" not in (parts.hostname or "") else ""
        host = host or (parts.hostname or "")
    except (ValueError, UnicodeError):
        raise FetchError("Not an address. Expected https://host/path.") from None
    if parts.scheme not in _PORTS:
        raise FetchError(f"Addresses of {parts.scheme}:// are not fetched: only http and https. Save it as a file.")
    if not host:
        raise FetchError("An address without a host. Expected https://host/path.")
    if parts.username or parts.password:
        raise FetchError("An address with a name or password in it: none are sent. Save the page from the browser.")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
        f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else ""
    )
    return Address(parts.scheme, host, port or _PORTS[parts.scheme], path)


def resolve(found: Address, *, allow_private: bool) -> str:
    """The IP address to connect to: it is looked up once, checked and used, so that no second answer can differ.

    Raises `FetchError` where there is none, or where any of them is not on the public net: of a name that has both,
    one is a trap.
    """
    try:
        told = socket.getaddrinfo(found.host, found.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchError(f"No such host: {found.host}. Check the address and the connection.") from None
    ips = [ipaddress.ip_address(str(one[4][0]).partition("%")[0]) for one in told]
    for ip in ips:
        if not allow_private and not is_public(ip):
            place = found.host if str(ip) == found.host else f"{found.host}, at {ip},"
            raise FetchError(f"{place} is not on the public net. Use --allow-private if you mean it.")
    return str(ips[0])


def is_public(ip: Ip) -> bool:
    """Whether an IP address is of the public net, an IPv4 address wrapped in IPv6 unwrapped."""
    inner = _inner(ip)
    if inner is not None:
        return is_public(inner)
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback)


def _inner(ip: Ip) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 address stands for: mapped, 6to4, Teredo, NAT64, or the old compatible form."""
    if not isinstance(ip, ipaddress.IPv6Address):
        return None
    if ip in _NAT64 or (int(ip) >> 32 == 0 and int(ip) > 1):
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
