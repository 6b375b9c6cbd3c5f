"""Lanes of work beside the window."""

from __future__ import annotations

import threading

from ffstudio.ui.work import Lane


def test_lanes_have_a_thread_before_work_comes(services):
    names = {thread.name.rpartition("_")[0] for thread in threading.enumerate()}
    assert {f"ffstudio-{lane.value}" for lane in Lane} <= names
