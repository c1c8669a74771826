# mistake: the logarithm is written into theta
# fails: test_bernoulli_log_joint_pixels
# says: the argument theta is changed in place
def bernoulli_log_joint(x, theta, p):
    log_not = np.log(1 - theta)
    np.log(theta, out=theta)
    return np.log(p) + x @ theta.T + (1 - x) @ log_not.T
