# style: templates first, transposed at the end; a list of rows returned
def bernoulli_log_joint(x, theta, p):
    table = np.log(theta) @ x.T + np.log(1 - theta) @ (1 - x).T + np.log(p)[:, np.newaxis]
    return list(table.T)
