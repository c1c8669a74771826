# mistake: 1 - log theta for log(1 - theta)
# fails: test_bernoulli_log_joint_pixels
# says: 1 - log theta in the place
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + x @ np.log(theta).T + (1 - x) @ (1 - np.log(theta)).T
