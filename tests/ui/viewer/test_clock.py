"""Which frame is due."""

from __future__ import annotations

import numpy as np

from ffstudio.ui.viewer.clock import Run, Span, due, even_times

TIMES, WHOLE = even_times(100, 25.0), Span(0, 99)


def test_each_frame_is_due_at_its_time_whatever_was_dropped():
    run = Run(10, 1.0, WHOLE)
    assert [due(run, n / 25, TIMES)[0] for n in range(5)] == [10, 11, 12, 13, 14]
    assert due(run, 1.0, TIMES) == (35, False)
    assert due(Run(10, 4.0, WHOLE), 0.5, TIMES) == (60, False)


def test_backwards_the_first_frame_is_seen_as_long_as_the_others():
    run = Run(50, -1.0, WHOLE)
    assert [due(run, seconds, TIMES)[0] for seconds in (0.0, 0.03, 0.05, 0.09)] == [50, 50, 49, 48]


def test_the_end_is_told_and_a_loop_has_none():
    assert due(Run(90, 1.0, WHOLE), 1.0, TIMES)[1]
    assert due(Run(5, -1.0, WHOLE), 1.0, TIMES)[1]
    assert due(Run(10, 1.0, Span(10, 19), loops=True), 0.44, TIMES) == (11, False)
    assert due(Run(10, -1.0, Span(10, 19), loops=True), 0.1, TIMES) == (18, False)


def test_frames_of_uneven_length_are_shown_as_long_as_they_last():
    times = np.array([0.0, 0.5, 0.6, 0.7, 1.7])
    run = Run(0, 1.0, Span(0, 3))
    assert [due(run, seconds, times)[0] for seconds in (0.4, 0.5, 0.65, 1.6)] == [0, 1, 2, 3]
