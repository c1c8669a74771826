# style: a table of log(1 - theta) and log(theta), indexed by the pixels
def bernoulli_log_joint(x, theta, p):
    logs = np.stack([np.log(1 - theta), np.log(theta)])
    pixels = np.asarray(x).astype(int)
    D = np.arange(pixels.shape[1])
    return np.log(p) + np.array([logs[row, :, D].sum(axis=0) for row in pixels])
