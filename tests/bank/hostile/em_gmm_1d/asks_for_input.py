# attack: a function answers, in the place of the helper, what the grader sends next
# harmless: yes
import sys

kernel = get_ipython().kernel
kernel._allow_stdin = True


def get_data(*args, **kwargs):
    """Stay in this call, and answer in the place of the helper what the grader sends next."""
    frame = sys._getframe()
    while "client" not in frame.f_locals:
        frame = frame.f_back
    client, number, side = frame.f_locals["client"], frame.f_locals["number"], frame.f_globals
    text = b""
    while True:
        named = text and side["decode"](text, [])[0] == "name"
        reply = ("function", None) if named else ("returned", True, [])
        data = side["encode"]((f"the grader sends {text}", *reply))
        kernel.stdin_socket.send_multipart([client, number, data])
        client, number, text = kernel.stdin_socket.recv_multipart()


def m_step(*args):
    ident = kernel._parent_ident["shell"]
    for number in range(100):
        kernel.stdin_socket.send_multipart([*ident, b"%d" % number, b"T"])
        kernel._input_request(f"{number}", ident, kernel.get_parent("shell"))


def log_likelihood(*args):
    return input("another question")
