from ffstudio.faces.track import Linker


def runs(frames, max_gap=5, cuts=()):
    """Frames of every track, in order of their start; `frames` are lists of faces."""
    linker = Linker(max_gap)
    ended = []
    for frame, faces in enumerate(frames):
        ended += linker.step(frame, faces, frame in cuts)[1]
    ended += linker.finish()
    return sorted(track.frames for track in ended)


def test_two_faces_that_pass_each_other_stay_apart(face_at):
    frames = [[face_at(100 + 20 * t, 100), face_at(700 - 20 * t, 190)] for t in range(30)]
    assert runs(frames) == [list(range(30))] * 2


def test_the_order_of_detections_does_not_matter(face_at):
    linker = Linker(5)
    a, b = face_at(100, 100), face_at(400, 100)
    (first, second), _ = linker.step(0, [a, b], False)
    (other, same), _ = linker.step(1, [b, a], False)
    assert other is second
    assert same is first


def test_a_short_gap_is_bridged_and_a_long_one_is_not(face_at):
    frames = [[] if 10 <= t < 15 else [face_at(100 + 3 * t, 100)] for t in range(30)]
    assert runs(frames, max_gap=5) == [[*range(10), *range(15, 30)]]
    assert runs(frames, max_gap=4) == [list(range(10)), list(range(15, 30))]
    assert runs(frames, max_gap=0) == [list(range(10)), list(range(15, 30))]


def test_a_cut_ends_every_track(face_at):
    frames = [[face_at(100, 100)] for _ in range(20)]
    assert runs(frames, cuts=(8,)) == [list(range(8)), list(range(8, 20))]


def test_a_jump_or_another_size_is_another_face(face_at):
    jump = [[face_at(100, 100)]] * 5 + [[face_at(300, 100)]] * 5
    growth = [[face_at(100, 100)]] * 5 + [[face_at(100, 100, size=220)]] * 5
    assert len(runs(jump)) == len(runs(growth)) == 2


def test_fast_steady_motion_is_followed(face_at):
    frames = [[face_at(100 + 50 * t, 100)] for t in range(20)]
    assert runs(frames) == [list(range(20))]
    # As fast as its size a frame, once it has picked up speed.
    speeding = [[face_at(100 + 4 * t * t, 100)] for t in range(14)]
    assert runs(speeding) == [list(range(14))]
