print("copydesk-bench")
