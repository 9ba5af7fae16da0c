package uz.erp.task.task.web;

import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.stereotype.Component;
import uz.erp.task.task.WireEnum;

/** Reads codes in query parameters exactly as they are written in JSON; blank is absent. */
@Component
class WireEnumConverter implements ConverterFactory<String, WireEnum> {

  @Override
  public <T extends WireEnum> Converter<String, T> getConverter(Class<T> type) {
    return new Reader<>(type);
  }

  private record Reader<T extends WireEnum>(Class<T> type) implements Converter<String, T> {

    @Override
    @SuppressWarnings("NullAway") // Spring takes null for absent, its signature does not say so
    public T convert(String text) {
      if (text.isBlank()) {
        return null;
      }
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> constant.code().equals(text))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such code"));
    }
  }
}
