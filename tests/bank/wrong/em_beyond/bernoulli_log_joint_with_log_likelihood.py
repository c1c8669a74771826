# mistake: two things are returned
# fails: test_bernoulli_log_joint_pixels
# says: no table of numbers, but a tuple
def bernoulli_log_joint(x, theta, p):
    log_joint = np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
    return log_joint, np.sum(logsumexp(log_joint, axis=1))
