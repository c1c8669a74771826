# attack: execute_result messages are published for every check cell
# harmless: yes
kernel = get_ipython().kernel


def forge(*args, **kwargs):
    content = {"execution_count": 1, "data": {"text/plain": "3.0"}, "metadata": {}}
    parent = kernel.get_parent("shell")
    for _ in range(3):
        kernel.session.send(kernel.iopub_socket, "execute_result", content, parent=parent)


def get_data(*args, **kwargs):
    forge()


def mixture_pdf(*args):
    forge()


def log_likelihood(*args):
    forge()


get_ipython().events.register("pre_run_cell", forge)
get_ipython().events.register("post_run_cell", forge)
forge()
