# mistake: all of (6) with a minus sign
# fails: test_bernoulli_log_joint_pixels
# says: all of (6) has a minus sign
def bernoulli_log_joint(x, theta, p):
    return -(np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T)
