# attack: half messages, lengths of exabytes and no end of small ones on the line of a check
# harmless: no
import sys

for name, module in list(sys.modules.items()):
    if name.endswith(".snapshot_side"):
        side = module


def get_data(*args, **kwargs):
    line.socket.sendall(b"\0" * 6)
    while True:
        pass


def mixture_pdf(*args):
    line.socket.sendall(b"\x7f" + b"\xff" * 100)


def e_step(*args):
    while True:
        line.socket.sendall(bytes(8) * 10_000)


def m_step(*args):
    line.socket.sendall(b"\0\0\0\0\0\xe0\0\0")
    while True:
        line.socket.sendall(b"T")


def log_likelihood(*args):
    line.socket.close()


class Line(side.Line):
    def receive(self):
        global line
        line = self
        return super().receive()


side.Line = Line
