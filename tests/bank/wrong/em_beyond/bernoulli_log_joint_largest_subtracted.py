# mistake: the largest entry of each row is subtracted, against underflow
# fails: test_bernoulli_log_joint_pixels
# says: the largest entry of each row is subtracted
def bernoulli_log_joint(x, theta, p):
    log_joint = np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
    return log_joint - log_joint.max(axis=1, keepdims=True)
