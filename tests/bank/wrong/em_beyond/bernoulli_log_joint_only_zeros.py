# mistake: the term of the pixels that are 1 is lost
# fails: test_bernoulli_log_joint_pixels
# says: only pixels that are 0 count
def bernoulli_log_joint(x, theta, p):
    log_joint = np.log(p) + x @ np.log(theta).T
    log_joint = np.log(p) + (1 - x) @ np.log(1 - theta).T
    return log_joint
