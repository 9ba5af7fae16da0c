package uz.erp.platform.measure;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/** Reads a decimal from a JSON number or string by its text, never through a binary float. */
abstract class DecimalReader<T> extends StdDeserializer<T> {

  private final transient Function<String, T> factory;

  DecimalReader(Class<T> type, Function<String, T> factory) {
    super(type);
    this.factory = factory;
  }

  @Override
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
    JsonToken token = parser.currentToken();
    if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
      @SuppressWarnings("unchecked")
      T value = (T) context.handleUnexpectedToken(_valueClass, parser);
      return value;
    }
    String text = parser.getString();
    try {
      return factory.apply(text);
    } catch (ArithmeticException | NumberFormatException e) {
      throw InvalidFormatException.from(parser, String.valueOf(e.getMessage()), text, _valueClass);
    }
  }
}
