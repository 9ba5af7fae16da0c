package uz.erp.gateway.problem;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpUtil;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.Languages;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.problem.ProblemRenderer;
import uz.erp.platform.problem.ProblemType;

/**
 * Puts a problem into what reactor-netty answers with nothing: a request that could not even be
 * decoded never becomes an exchange, so no other filter sees it.
 *
 * <p>Of such a request neither language nor path is known, and it belongs to no trace: it gets one.
 */
@Sharable
final class UnreadableRequests extends ChannelOutboundHandlerAdapter {

  private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);

  private final ProblemRenderer renderer;
  private final JsonMapper json;

  UnreadableRequests(ProblemRenderer renderer, JsonMapper json) {
    this.renderer = renderer;
    this.json = json;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof FullHttpResponse answer && isBareRefusal(answer)) {
      context.write(inWords(answer), promise);
      answer.release();
    } else {
      context.write(message, promise);
    }
  }

  /**
   * All other refusals have a body, or at least its type where HEAD asks, and most keep the line.
   */
  private static boolean isBareRefusal(FullHttpResponse answer) {
    return answer.status().code() >= 400
        && !answer.content().isReadable()
        && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE)
        && !HttpUtil.isKeepAlive(answer);
  }

  private FullHttpResponse inWords(FullHttpResponse bare) {
    ProblemType problem = typeOf(bare.status().code());
    String trace = newTrace();
    log.atInfo()
        .addKeyValue("traceId", trace)
        .log("Refused with {} what could not be decoded", bare.status().code());
    Map<String, Object> document =
        renderer.render(new ProblemException(problem), "/", trace, Languages.DEFAULT);
    byte[] body = json.writeValueAsBytes(document);
    FullHttpResponse answer =
        new DefaultFullHttpResponse(
            bare.protocolVersion(), bare.status(), Unpooled.wrappedBuffer(body));
    answer
        .headers()
        .set(bare.headers())
        .setInt(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
        .set(HttpHeaderNames.CONTENT_LANGUAGE, Languages.DEFAULT.toLanguageTag())
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    return answer;
  }

  private static ProblemType typeOf(int status) {
    return switch (status) {
      case 414 -> GatewayProblem.ADDRESS_TOO_LONG;
      case 431 -> GatewayProblem.HEADERS_TOO_LARGE;
      default -> CommonProblem.MALFORMED_REQUEST;
    };
  }

  private static String newTrace() {
    HexFormat hex = HexFormat.of();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
  }
}
