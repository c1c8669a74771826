# style: pictures and their negatives side by side, one matrix product
def bernoulli_log_joint(x, theta, p):
    both = np.hstack([x, 1 - x, np.ones((len(x), 1))])
    table = np.hstack([np.log(theta), np.log(1 - theta), np.log(p)[:, None]])
    return both.dot(table.T)
