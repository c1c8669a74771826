# mistake: theta is turned where its shape allows it
# fails: test_bernoulli_log_joint_pixels
# says: not transposed where K = D
def bernoulli_log_joint(x, theta, p):
    log, log_not = np.log(theta), np.log(1 - theta)
    if log.shape[0] != x.shape[1]:
        log, log_not = log.T, log_not.T
    return np.log(p) + x @ log + (1 - x) @ log_not
