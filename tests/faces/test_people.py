import numpy as np

from ffstudio.faces.people import group_people

ANNE, BEN = np.eye(2, 256, dtype=np.float32)


def test_a_person_who_comes_back_is_the_same(track_of):
    tracks = [
        track_of(1, 0, 10, ANNE + 0.2 * BEN),
        track_of(2, 0, 30, BEN, x=200),
        track_of(3, 15, 10, ANNE - 0.2 * BEN),
    ]
    people = group_people(tracks, 0.5)
    assert [(person.number, person.tracks) for person in people] == [(1, (1, 3)), (2, (2,))]
    assert people[0].embedding @ ANNE > 0.99


def test_two_tracks_in_one_frame_are_two_people(track_of):
    people = group_people([track_of(1, 0, 10, ANNE), track_of(2, 9, 10, ANNE, x=300)], 0.5)
    assert [person.tracks for person in people] == [(1,), (2,)]


def test_a_group_inherits_who_its_tracks_were_seen_with(track_of):
    tracks = [track_of(1, 0, 5, ANNE), track_of(2, 10, 5, ANNE), track_of(3, 12, 5, ANNE + 0.1 * BEN)]
    assert [person.tracks for person in group_people(tracks, 0.5)] == [(1, 2), (3,)]


def test_numbers_go_by_time_then_from_the_left(track_of):
    tracks = [track_of(1, 5, 9, ANNE), track_of(2, 0, 9, BEN, x=400), track_of(3, 0, 9, -ANNE, x=100)]
    assert [person.tracks for person in group_people(tracks, 0.5)] == [(3,), (2,), (1,)]
    assert group_people([], 0.5) == ()
