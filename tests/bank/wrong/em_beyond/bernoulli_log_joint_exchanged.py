# mistake: x and 1 - x are exchanged
# fails: test_bernoulli_log_joint_pixels
# says: x and 1 - x are exchanged
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + (1 - x) @ np.log(theta).T + x @ np.log(1 - theta).T
