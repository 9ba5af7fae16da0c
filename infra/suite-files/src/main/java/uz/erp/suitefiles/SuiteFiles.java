package uz.erp.suitefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uz.erp.platform.suite.SuiteManifest;

/**
 * All made files of a repository.
 *
 * @param root its top folder
 * @param files made from its list of services
 */
record SuiteFiles(Path root, List<MadeFile> files) {

  /** Those of the repository with this top folder. */
  static SuiteFiles of(Path root) {
    SuiteManifest manifest = SuiteManifest.of(root);
    SuiteModel suite = new SuiteModel(manifest, new Poms(root));
    List<MadeFile> files = new ArrayList<>();
    FileRegions.ALL.forEach(
        (path, regions) -> files.add(new FileWithRegions(path, regions, suite)));
    for (ServiceModel service : suite.services()) {
      String path = "k8s/base/" + service.artifact() + ".yaml";
      files.add(new WholeFile(path, "service.yaml.mustache", service));
    }
    return new SuiteFiles(root, List.copyOf(files));
  }

  /** Their paths, from the top folder. */
  List<String> paths() {
    return files.stream().map(MadeFile::path).sorted().toList();
  }

  /** Paths of those that are not as they would be made now. */
  List<String> stale() {
    return files.stream()
        .filter(file -> !file.made(content(file)).equals(content(file)))
        .map(MadeFile::path)
        .sorted()
        .toList();
  }

  /**
   * Makes those that are not current.
   *
   * @return their paths
   */
  List<String> write() {
    List<String> stale = stale();
    for (MadeFile file : files) {
      if (stale.contains(file.path())) {
        write(file);
      }
    }
    return stale;
  }

  private void write(MadeFile file) {
    try {
      Files.writeString(root.resolve(file.path()), file.made(content(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String content(MadeFile file) {
    Path path = root.resolve(file.path());
    try {
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
