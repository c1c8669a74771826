# mistake: 0 is replaced by -1 in place
# fails: test_bernoulli_log_joint_pixels
# says: the argument x is changed in place
def bernoulli_log_joint(x, theta, p):
    log_joint = np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
    x[x == 0] = -1
    return log_joint
