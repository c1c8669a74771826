# attack: the kernel shuts itself down and starts again, and says that it is idle
# harmless: yes


def get_data(*args, **kwargs):
    kernel = get_ipython().kernel
    for state in ("restarting", "idle"):
        kernel.session.send(kernel.iopub_socket, "shutdown_reply", {"restart": True})
        kernel.session.send(kernel.iopub_socket, "status", {"execution_state": state})
    done = kernel.do_shutdown(True)
    kernel.control_thread.io_loop.add_callback(lambda: kernel.shutdown_request(None, b"", {}))
    get_ipython().run_line_magic("reset", "-f")
    return done


def mixture_pdf(*args):
    kernel = get_ipython().kernel
    kernel.io_loop.add_callback(kernel.io_loop.stop)
