# attack: questions on stdin are answered with what the grader sends next
# harmless: yes
import base64
import sys

kernel = get_ipython().kernel
kernel._allow_stdin = True


def get_data(*args, **kwargs):
    """Stay in this call, and answer in the place of the helper what the grader sends next."""
    frame = sys._getframe()
    while "request" not in frame.f_locals:
        frame = frame.f_back
    text, side = frame.f_locals["request"], frame.f_globals
    while text:
        number, data = text.split(":")
        named = side["decode"](base64.b64decode(data), [])[0] == "name"
        reply = ("function", None) if named else ("returned", True, [])
        data = side["encode"]((f"the grader sends {text}", *reply))
        text = kernel.raw_input(f"{number}:{base64.b64encode(data).decode()}")


def m_step(*args):
    ident = kernel._get_shell_context_var(kernel._shell_parent_ident)
    for number in range(100):
        kernel._input_request(f"{number}:VA==", ident, kernel.get_parent("shell"))


def log_likelihood(*args):
    return input("another question")
