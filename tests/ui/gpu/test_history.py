"""Numbers over time: bounded, thinned, and the same curve with fewer points."""

from __future__ import annotations

import numpy as np
import pytest

from ffstudio.ui.gpu.history import History, outline, with_gaps


def filled(rows: int, fine: int = 60, coarse: int = 30) -> History:
    history = History(fine, coarse)
    for second in range(rows):
        history.add(1000.0 + second, {"load": float(second), "fps": None})
    return history


def test_the_last_rows_are_kept_as_they_came_and_older_ones_as_means():
    history = filled(200)
    times, load = history.column("load")
    assert times[-60:].tolist() == [1140.0 + second for second in range(60)]
    assert load[-60:].tolist() == [140.0 + second for second in range(60)]
    assert times[:3].tolist() == [1004.5, 1014.5, 1024.5]
    assert load[:3].tolist() == [4.5, 14.5, 24.5]
    assert np.isnan(history.column("fps")[1]).all()


def test_it_never_grows_beyond_its_size():
    assert len(filled(1000).times) == 60 + 30
    assert filled(1000).times[0] == pytest.approx(1000 + 1000 - 60 - 30 * 10 + 4.5, abs=10)


def test_a_column_that_comes_later_was_not_told_before():
    history = filled(70)
    history.add(1070.0, {"load": 1.0, "gpu0.power": 100.0})
    _, power = history.column("gpu0.power")
    assert power[-1] == 100.0
    assert np.isnan(power[:-1]).all()
    assert history.names == ("load", "fps", "gpu0.power")


def test_a_clock_that_is_set_back_adds_nothing():
    history = filled(5)
    history.add(900.0, {"load": 7.0})
    assert len(history.times) == 5


def test_values_at_a_time_are_those_of_the_nearest_row():
    assert filled(5).at(1002.4) == {"load": 2.0}
    assert filled(5).at(1100.0) == {}


def test_a_view_takes_one_row_more_to_each_side():
    times, _ = filled(10).column("load", 1003.0, 1005.0)
    assert times.tolist() == [1002.0, 1003.0, 1004.0, 1005.0, 1006.0]


def test_an_outline_has_few_points_and_every_peak():
    times = np.arange(1e9, 1e9 + 3600)
    numbers = np.zeros(3600)
    numbers[1234], numbers[2000:2100] = 99.0, np.nan
    few, values = outline(times, numbers, 300)
    assert len(few) <= 304
    assert np.nanmax(values) == 99.0
    assert np.isnan(values).any()


def test_no_line_is_drawn_across_sleep():
    numbers = with_gaps(np.array([0.0, 1.0, 500.0]), np.array([1.0, 2.0, 3.0]), 30.0)
    assert np.isnan(numbers).tolist() == [False, True, False]
