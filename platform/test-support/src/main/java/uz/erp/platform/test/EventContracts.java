package uz.erp.platform.test;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.event.EventTypes;

/**
 * The committed schemas and samples of a service's events: {@code events/<type>.schema.json}
 * describes the data, {@code events/<type>.sample.json} is a whole event.
 */
public final class EventContracts {

  private static final String SCHEMA = ".schema.json";
  private static final EventCodec CODEC = new EventCodec();

  private final Path folder;

  private EventContracts(Path folder) {
    this.folder = folder;
  }

  /** Those that this module publishes. */
  public static EventContracts published() {
    return new EventContracts(Path.of("src/main/resources/events"));
  }

  /** The types that have a schema. */
  public List<String> types() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SCHEMA))
          .map(name -> name.substring(0, name.length() - SCHEMA.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails unless every schema is of a known type and has a sample of that type that fits it. */
  public void requireFittingSamples() {
    List<String> types = types();
    if (types.isEmpty()) {
      throw new AssertionError("no schemas in " + folder);
    }
    EventTypes known = EventTypes.load();
    for (String type : types) {
      known.topicOf(type);
      CloudEvent sample = CODEC.read(read(type + ".sample.json"));
      if (!sample.type().equals(type)) {
        throw new AssertionError(type + ".sample.json is a " + sample.type());
      }
      requireFit(sample);
    }
  }

  /** Fails unless an event that was really sent fits the schema of its type. */
  public void requireFit(CloudEvent event) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read(event.type() + SCHEMA), InputFormat.JSON);
    List<Error> errors = schema.validate(event.data().toString(), InputFormat.JSON);
    if (!errors.isEmpty()) {
      throw new AssertionError(event.type() + " does not fit its schema: " + errors);
    }
  }

  /** A sample of another service that this module reads, from {@code src/test/resources/events}. */
  public static CloudEvent consumedSample(String type) {
    return CODEC.read(
        new EventContracts(Path.of("src/test/resources/events")).read(type + ".sample.json"));
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
