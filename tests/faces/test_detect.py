import numpy as np

from ffstudio.faces.detect import iou, merge_groups
from ffstudio.media.pixels.sampling import picture


def test_one_person_in_every_frame_of_the_first_shot(networks, shot010):
    pairs = [picture(frame, 640) for frame in shot010]
    found = networks.detector.detect(np.stack([small for small, _ in pairs]), pairs[0][1])
    assert [len(faces) for faces in found] == [1] * len(shot010)
    for (face,) in found:
        assert face.score > 0.7
        assert face.box.dtype == face.points.dtype == np.float32
        left_eye, right_eye, nose, left_mouth, right_mouth = face.points
        assert left_eye[0] < nose[0] < right_eye[0]
        assert left_mouth[0] < right_mouth[0]
        assert left_eye[1] < nose[1] < left_mouth[1]
        assert (face.box[:2] < face.points.min(axis=0)).all()
        assert (face.points.max(axis=0) < face.box[2:]).all()


def test_two_people_in_the_second_shot_and_size_limits(networks, shot020):
    small, scale = picture(shot020[0], 640)
    (faces,) = networks.detector.detect(small[None], scale)
    assert len(faces) == 2
    assert faces[0].score >= faces[1].score
    (none,) = networks.detector.detect(small[None], scale, min_size=700)
    assert none == []


def test_places_do_not_depend_on_the_pictures_size(networks, shot010):
    boxes = []
    for longest in (320, 640, 960):
        small, scale = picture(shot010[0], longest)
        ((face,),) = networks.detector.detect(small[None], scale)
        boxes.append(np.concatenate([face.box, face.points.ravel()]))
    assert np.abs(boxes[0] - boxes[1]).max() < 20
    assert np.abs(boxes[1] - boxes[2]).max() < 20


def test_no_face_in_noise(networks):
    noise = np.random.default_rng(0).integers(0, 255, (2, 101, 203, 3), np.uint8)
    assert networks.detector.detect(noise, 1.0) == [[], []]


def test_groups_hold_the_nearly_equal_and_drop_the_overlapping():
    boxes = np.array([[0, 0, 10, 10], [0, 0, 10, 9.5], [0, 0, 10, 5], [50, 50, 60, 60]], np.float32)
    groups = merge_groups(boxes, np.array([0.8, 0.9, 0.7, 0.6], np.float32), 0.3)
    assert [sorted(group.tolist()) for group in groups] == [[0, 1], [3]]
    np.testing.assert_allclose(iou(boxes[0], boxes), [1, 0.95, 0.5, 0])
