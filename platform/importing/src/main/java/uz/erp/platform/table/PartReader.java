package uz.erp.platform.table;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/**
 * Reads the XML of a part, element by element, in bounded memory whatever the XML is: a token is
 * bounded by the bytes that the parser may take until it delivers the next one, and what a parser
 * keeps beyond a token, open elements and names, is counted. Declarations of types are refused, so
 * there are no entities.
 */
final class PartReader implements Closeable {

  /** Bytes of one token: the 32,767 letters of a cell, each written as {@code &#x10FFFF;}. */
  private static final int MAX_TOKEN = 512 << 10;

  private static final int MAX_DEPTH = 64;
  private static final int MAX_NAMES = 4_096;
  private static final int MAX_LETTERS_OF_NAMES = 256 << 10;

  private final Fuel fuel;
  private final XMLStreamReader xml;
  private final Set<String> names = new HashSet<>();
  private int lettersOfNames;
  private int depth;

  private PartReader(Fuel fuel, XMLStreamReader xml) {
    this.fuel = fuel;
    this.xml = xml;
  }

  /**
   * Takes the stream over.
   *
   * @throws ProblemException 400 on {@code file} when it is no XML; so does every other method
   */
  static PartReader open(InputStream part) throws IOException {
    Fuel fuel = new Fuel(part);
    try {
      return new PartReader(fuel, factory().createXMLStreamReader(text(fuel)));
    } catch (IOException | XMLStreamException | RuntimeException e) {
      part.close();
      throw refusalOf(e);
    }
  }

  /**
   * In UTF-8 or UTF-16, as ISO/IEC 29500-2 has it. The parser would take many more, and prints what
   * it cannot decode.
   */
  private static Reader text(InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, 2);
    byte[] start = in.readNBytes(2);
    in.unread(start);
    int first = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | start[1] & 0xff;
    Charset charset =
        switch (first) {
          case 0xfeff, 0xfffe -> StandardCharsets.UTF_16;
          case '<' -> StandardCharsets.UTF_16BE;
          case '<' << 8 -> StandardCharsets.UTF_16LE;
          default -> StandardCharsets.UTF_8;
        };
    BufferedReader text = new BufferedReader(new InputStreamReader(in, charset.newDecoder()));
    text.mark(1);
    if (text.read() != '\ufeff') {
      text.reset();
    }
    return text;
  }

  /** One for each reader: it is not safe for threads, and keeps its first reader. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Goes on to the next start or end of an element; false at the end of the part. */
  boolean next() {
    while (true) {
      switch (advance()) {
        case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {
          // text between elements, comments
        }
      }
    }
  }

  /** Goes on to the next start of such an element; false when {@code parent} or the part ends. */
  boolean nextIn(String parent, String element) {
    while (next()) {
      if (isStart(element)) {
        return true;
      }
      if (isEnd(parent)) {
        return false;
      }
    }
    return false;
  }

  boolean isStart(String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  boolean isEnd(String element) {
    return xml.isEndElement() && xml.getLocalName().equals(element);
  }

  @Nullable String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  /** An attribute of whatever namespace but none. */
  @Nullable String qualifiedAttribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals(name) && namespace != null && !namespace.isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /**
   * Adds the text of the element that has just started, without that of others in it, and goes on
   * to its end.
   *
   * @param most letters that {@code text} may have
   */
  void readText(StringBuilder text, int most) {
    int inside = 1;
    while (inside > 0) {
      switch (advance()) {
        case XMLStreamConstants.START_ELEMENT -> inside++;
        case XMLStreamConstants.END_ELEMENT -> inside--;
        case XMLStreamConstants.END_DOCUMENT -> throw WorkbookArchive.broken();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inside == 1) {
            append(text, most);
          }
        }
        default -> {
          // comments
        }
      }
    }
  }

  private void append(StringBuilder text, int most) {
    if (text.length() + xml.getTextLength() > most) {
      throw WorkbookArchive.broken();
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  private int advance() {
    try {
      fuel.refill();
      int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> started();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> note(xml.getPITarget());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw WorkbookArchive.broken();
        default -> {
          // leaves nothing behind
        }
      }
      return event;
    } catch (XMLStreamException | RuntimeException e) {
      throw refusalOf(e);
    }
  }

  private void started() {
    if (++depth > MAX_DEPTH) {
      throw WorkbookArchive.broken();
    }
    note(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      note(xml.getAttributeLocalName(i));
    }
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      note(xml.getNamespacePrefix(i));
      note(xml.getNamespaceURI(i));
    }
  }

  private void note(@Nullable String name) {
    if (name != null && !names.contains(name)) {
      lettersOfNames += name.length();
      names.add(name);
      if (names.size() > MAX_NAMES || lettersOfNames > MAX_LETTERS_OF_NAMES) {
        throw WorkbookArchive.broken();
      }
    }
  }

  /** A parser throws whatever happens to it: the part's fault, unless the disk failed. */
  private static RuntimeException refusalOf(Exception thrown) {
    Throwable cause =
        thrown instanceof XMLStreamException e && e.getNestedException() != null
            ? e.getNestedException()
            : thrown;
    return switch (cause) {
      case ProblemException refused -> refused;
      case ZipException broken -> WorkbookArchive.broken();
      case EOFException broken -> WorkbookArchive.broken();
      case CharacterCodingException broken -> WorkbookArchive.broken();
      case IOException failed -> new UncheckedIOException(failed);
      default -> WorkbookArchive.broken();
    };
  }

  @Override
  public void close() throws IOException {
    fuel.close();
  }

  /** Lets so many bytes through until it is filled up again. */
  private static final class Fuel extends FilterInputStream {

    private int left = MAX_TOKEN;

    private Fuel(InputStream in) {
      super(in);
    }

    void refill() {
      left = MAX_TOKEN;
    }

    @Override
    public int read() throws IOException {
      use(1);
      return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      use(read);
      return read;
    }

    private void use(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw WorkbookArchive.tooLarge();
      }
    }
  }
}
