package uz.erp.systemtests.manifests;

import java.nio.file.Path;

/** Where files may be: kustomize reads none from outside the folder of the kustomization. */
final class Folders {

  private Folders() {}

  static Path inside(Path folder, String file) {
    Path path = folder.resolve(file).normalize();
    if (!path.startsWith(folder.normalize())) {
      throw new IllegalArgumentException(file + " is outside of " + folder);
    }
    return path;
  }
}
