# attack: comms and custom messages are sent to whoever listens, with buffers and odd contents
# harmless: yes
kernel = get_ipython().kernel
parent = kernel.get_parent("shell")
for kind in ("comm_open", "comm_msg", "comm_close", "nbgrader", "update_display_data"):
    content = {"comm_id": "a", "target_name": "jupyter.widget", "data": {"state": {}}}
    kernel.session.send(kernel.iopub_socket, kind, content, parent=parent, buffers=[b"x" * 1000])
    content = {"data": {"text/plain": 3}, "transient": {"display_id": None}}
    kernel.session.send(kernel.iopub_socket, kind, content, parent=parent)
