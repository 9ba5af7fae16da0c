package uz.erp.catalog.image;

import uz.erp.platform.problem.ProblemType;

/** Why a picture is not taken. */
enum ImageProblem implements ProblemType {
  UNSUPPORTED_IMAGE(415),
  INVALID_IMAGE(400),
  IMAGE_DIMENSIONS_TOO_LARGE(400),
  TOO_MANY_IMAGES(409),
  DUPLICATE_IMAGE(409);

  private final int status;

  ImageProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
