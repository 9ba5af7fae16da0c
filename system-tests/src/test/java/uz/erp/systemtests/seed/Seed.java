package uz.erp.systemtests.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Json;

/**
 * One document's exchanges, from {@code seeds/NUMBER.http}: {@code ### name}, the request, {@code
 * => status}, the printed answer, {@code ~ pointer} for each free field and {@code > from to} for
 * each that is elsewhere; what follows is the reason.
 */
final class Seed {

  private final Map<String, Exchange> exchanges = new LinkedHashMap<>();

  private Seed() {}

  static Seed number(String number) {
    Seed seed = new Seed();
    for (String section : text(number).split("(?m)^### ", -1)) {
      if (!section.isBlank()) {
        Exchange exchange = exchange(section);
        seed.exchanges.put(exchange.name(), exchange);
      }
    }
    return seed;
  }

  Exchange get(String name) {
    return Objects.requireNonNull(exchanges.get(name), name);
  }

  private static Exchange exchange(String section) {
    List<String> lines = section.lines().toList();
    String[] request = lines.get(1).split(" ", 2);
    StringBuilder body = new StringBuilder();
    StringBuilder printed = new StringBuilder();
    StringBuilder current = body;
    int status = 0;
    Map<String, String> elsewhere = new LinkedHashMap<>();
    List<String> free = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      if (line.startsWith("=> ")) {
        status = Integer.parseInt(line.substring(3).strip());
        current = printed;
      } else if (line.startsWith("~ ")) {
        free.add(line.split(" +")[1]);
      } else if (line.startsWith("> ")) {
        elsewhere.put(line.split(" +")[1], line.split(" +")[2]);
      } else {
        current.append(line).append('\n');
      }
    }
    return new Exchange(
        lines.getFirst(),
        request[0],
        request[1],
        body.toString().isBlank() ? null : body.toString(),
        status,
        printed.toString().isBlank() ? null : json(printed.toString()),
        elsewhere,
        free);
  }

  private static JsonNode json(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String number) {
    try (InputStream resource = Seed.class.getResourceAsStream("/seeds/" + number + ".http")) {
      return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
