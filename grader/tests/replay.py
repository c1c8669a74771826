"""Workers whose results are kept, and given back at once: then a run is its coordinator alone."""

import pickle
from concurrent.futures import Executor, Future

from isograde.classes.pool import LocalWorkers


class Recorder(LocalWorkers):
    """A worker that also keeps what it returns, by student."""

    def __init__(self, path):
        super().__init__(1)
        self.path, self.executed = path, {}

    def submit(self, function, job):
        future = super().submit(function, job)
        self.executed[job.student] = future.result()
        self.path.write_bytes(pickle.dumps(self.executed))
        return future


class Replayer(Executor):
    """What a Recorder has kept, as soon as it is asked for."""

    def __init__(self, path):
        self.executed = pickle.loads(path.read_bytes())

    def submit(self, function, job):
        future = Future()
        future.set_result(self.executed[job.student])
        return future
