# style: one picture at a time into an array made in advance
def bernoulli_log_joint(x, theta, p):
    m, K = x.shape[0], theta.shape[0]
    result = np.empty((m, K))
    for i in range(m):
        black = x[i] > 0.5
        result[i] = np.log(theta[:, black]).sum(axis=1) + np.log(1 - theta[:, ~black]).sum(axis=1)
    result += np.log(p)
    return result
