# mistake: normalized over the templates
# fails: test_bernoulli_log_joint_pixels
# says: the rows are normalized
def bernoulli_log_joint(x, theta, p):
    log_joint = np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
    return log_joint - logsumexp(log_joint, axis=1, keepdims=True)
