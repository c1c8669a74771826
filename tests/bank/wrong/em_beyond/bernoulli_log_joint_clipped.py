# mistake: theta kept between 1e-6 and 1 - 1e-6
# fails: test_bernoulli_log_joint_pixels
# says: with no limits and nothing added
def bernoulli_log_joint(x, theta, p):
    theta = np.clip(theta, 1e-6, 1 - 1e-6)
    return np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
