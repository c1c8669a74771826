# attack: the kernel shuts itself down and starts again, and says that it is idle
# harmless: yes
kernel = get_ipython().kernel


def get_data(*args, **kwargs):
    kernel.session.send(kernel.iopub_socket, "shutdown_reply", {"restart": True})
    kernel.session.send(kernel.iopub_socket, "status", {"execution_state": "restarting"})
    get_ipython().run_line_magic("reset", "-f")
    kernel.do_shutdown(True)
    return None
