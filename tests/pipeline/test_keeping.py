"""What is kept stays within its budget, the value used last above all."""

from __future__ import annotations

from ffstudio.pipeline.keeping import Kept


def test_what_was_used_longest_ago_goes_first() -> None:
    kept: Kept[str, str] = Kept(4, len)
    for key in ("aa", "bb", "aa", "cc"):
        kept.get(key, key.lower)
    assert [kept.find(key) for key in ("aa", "bb", "cc")] == ["aa", None, "cc"]
    kept.put("aa", "a")
    kept.put("d", "d")
    assert [kept.find(key) for key in ("aa", "cc", "d")] == ["a", "cc", "d"]
    kept.put("large", "larger than all")
    assert [kept.find(key) for key in ("aa", "cc", "d", "large")] == [None, None, None, "larger than all"]
