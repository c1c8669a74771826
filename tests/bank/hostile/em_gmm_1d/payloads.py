# attack: execute payloads that set the next input, page and quit are sent
# harmless: yes
shell = get_ipython()
shell.set_next_input("def get_data(*a, **k): pass", replace=True)
shell.payload_manager.write_payload({"source": "ask_exit", "keepkernel": False})
shell.payload_manager.write_payload({"source": "page", "data": {"text/plain": "3"}})
