from recoupe.text.hashing import word_hash


def test_a_word_has_the_same_number_everywhere() -> None:
    assert word_hash["pont"] == word_hash["pont"] != word_hash["port"]
    assert word_hash["pont"] == 2950545475956216508


def test_a_number_fits_in_64_bits_with_a_sign() -> None:
    assert all(0 <= word_hash[word] < 2**63 for word in ("", "a", "écluse", "\ud800"))
