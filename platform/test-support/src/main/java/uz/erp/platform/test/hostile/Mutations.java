package uz.erp.platform.test.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Damages valid files, the same way for the same seed: bits, cuts, copies, numbers at their limits,
 * pieces of others; of what is packed also what is inside and the names.
 */
public final class Mutations {

  private static final List<String> WORDS =
      List.of(
          "<",
          ">",
          "/>",
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<!DOCTYPE x [<!ENTITY e 'e'>]>",
          "&e;",
          "&#0;",
          "&#x10FFFF;",
          "<row>",
          "</row>",
          "<c>",
          "</c>",
          "r=\"ZZZ1\"",
          "r=\"A0\"",
          " t=\"s\"",
          "-1",
          "4294967296",
          "1e999999999",
          "9".repeat(200),
          "\0",
          "\ufeff",
          "\"",
          "'",
          ";",
          ",",
          "\t",
          "\r\n",
          "x".repeat(40_000),
          ";".repeat(200),
          "encoding=\"UTF-16\"");

  private static final int[] LIMITS = {
    0, 1, -1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 1 << 31
  };

  private final List<byte[]> seeds;
  private final SplittableRandom random;

  /**
   * @param seeds files that are valid
   * @param seed of everything that is drawn
   */
  public Mutations(List<byte[]> seeds, long seed) {
    this.seeds = List.copyOf(seeds);
    this.random = new SplittableRandom(seed);
  }

  public byte[] next() {
    byte[] file = seeds.get(random.nextInt(seeds.size()));
    if (random.nextInt(3) > 0 && file.length > 4) {
      if (file[0] == 'P' && file[1] == 'K' && file[2] == 3) {
        file = repacked(file);
      } else if (file[0] == 0x1f && file[1] == (byte) 0x8b) {
        file = regzipped(file);
      }
      if (random.nextInt(3) > 0) {
        return file;
      }
    }
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      file = damaged(file);
    }
    return file;
  }

  private byte[] damaged(byte[] file) {
    if (file.length == 0) {
      return file;
    }
    byte[] changed = file.clone();
    int at = random.nextInt(file.length);
    int end = Math.min(file.length, at + 1 + random.nextInt(64));
    return switch (random.nextInt(8)) {
      case 0, 1 -> {
        changed[at] ^= (byte) (1 << random.nextInt(8));
        yield changed;
      }
      case 2 -> Arrays.copyOf(file, at);
      case 3 -> joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, end, file.length));
      case 4 -> joined(Arrays.copyOf(file, end), Arrays.copyOfRange(file, at, file.length));
      case 5 -> limit(changed, at);
      case 6 -> {
        byte[] word = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
        yield joined(
            joined(Arrays.copyOf(file, at), word), Arrays.copyOfRange(file, at, file.length));
      }
      default -> {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(other.length);
        yield joined(Arrays.copyOf(file, at), Arrays.copyOfRange(other, from, other.length));
      }
    };
  }

  private byte[] limit(byte[] file, int at) {
    int value = LIMITS[random.nextInt(LIMITS.length)];
    ByteBuffer number = ByteBuffer.allocate(4).putInt(value);
    int size = 1 << random.nextInt(3);
    boolean little = random.nextBoolean();
    for (int i = 0; i < size && at + i < file.length; i++) {
      file[at + i] = number.get(little ? 3 - i : 4 - size + i);
    }
    return file;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** Damages a part or gives it another's name, sometimes one that is there already. */
  private byte[] repacked(byte[] file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      int kept = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        boolean renamed = random.nextInt(20) == 0;
        String name = renamed ? entry.getName() + random.nextInt(10) : entry.getName();
        if (random.nextInt(30) > 0) {
          out.putNextEntry(new ZipEntry(name));
          for (int i = random.nextInt(3); i > 0; i--) {
            content = damaged(content);
          }
          out.write(content);
          kept++;
        }
      }
      if (kept == 0) {
        out.putNextEntry(new ZipEntry("nothing.csv"));
      }
    } catch (ZipException withoutSizes) {
      return file; // some are read by their directory only, which is at the end
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] regzipped(byte[] file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file));
        GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(damaged(damaged(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
