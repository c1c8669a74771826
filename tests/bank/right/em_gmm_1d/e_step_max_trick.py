# style: log weights, the largest of each row subtracted before exp
def e_step(x, mu, sigma, p):
    x_col = np.expand_dims(x, 1)
    logs = np.log(p) + norm.logpdf(x_col, mu, sigma)
    logs = logs - logs.max(axis=1, keepdims=True)
    q = np.exp(logs)
    q /= q.sum(axis=1, keepdims=True)
    return q
