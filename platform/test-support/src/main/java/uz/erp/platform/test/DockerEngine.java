package uz.erp.platform.test;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;

/** Whether containers can be had here. */
final class DockerEngine {

  private DockerEngine() {}

  /**
   * An engine answers and has these images or gets them. One may answer that reaches no registry,
   * as on a builder without the network: Testcontainers would ask for its own image again and again
   * for two minutes before it fails, and so would each JVM of tests. So ours are asked for once,
   * first.
   */
  static boolean provides(List<String> images) {
    List<DockerClientProviderStrategy> ways = new ArrayList<>();
    ServiceLoader.load(DockerClientProviderStrategy.class).forEach(ways::add);
    try {
      // it is kept by the way to the engine, as long as the JVM lives
      @SuppressWarnings("resource")
      DockerClient engine =
          DockerClientProviderStrategy.getFirstValidStrategy(ways).getDockerClient();
      for (String image : images) {
        fetch(engine, image);
      }
      return DockerClientFactory.instance().isDockerAvailable();
    } catch (DockerException | ContainerFetchException e) {
      System.out.println("A Docker engine answers, but: " + e.getMessage());
      return false;
    } catch (IllegalStateException e) {
      System.out.println("No Docker engine: " + e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void fetch(DockerClient engine, String image) throws InterruptedException {
    try {
      engine.inspectImageCmd(image).exec();
    } catch (NotFoundException e) {
      DockerImageName name = DockerImageName.parse(image);
      engine
          .pullImageCmd(name.getUnversionedPart())
          .withTag(name.getVersionPart())
          .exec(new ResultCallback.Adapter<>())
          .awaitCompletion();
    }
  }
}
