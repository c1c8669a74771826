# mistake: the logarithms of the first templates are kept
# fails: test_bernoulli_log_joint_pixels
# says: the same with another theta
KEPT = {}


def bernoulli_log_joint(x, theta, p):
    if theta.shape not in KEPT:
        KEPT[theta.shape] = np.log(theta).T, np.log(1 - theta).T
    log, log_not = KEPT[theta.shape]
    return np.log(p) + x @ log + (1 - x) @ log_not
