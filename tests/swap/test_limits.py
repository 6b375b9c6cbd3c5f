"""Every method says how far it carries."""

from __future__ import annotations

import pytest

from ffstudio.domain.failures import SettingInvalid
from ffstudio.swap.limits import limits_of
from ffstudio.swap.registry import SWAPPERS


@pytest.mark.parametrize("name", sorted(SWAPPERS))
def test_every_swapper_has_limits(name: str) -> None:
    limits = limits_of(name)
    assert 0 < limits.tilt <= limits.turn < 90
    assert 0 < limits.smallest < limits.largest


def test_another_has_none() -> None:
    with pytest.raises(SettingInvalid, match="there is no such swapper"):
        limits_of("nobody")
