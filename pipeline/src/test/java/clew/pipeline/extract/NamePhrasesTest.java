package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamePhrasesTest {
  private final NamePhrases phrases = new NamePhrases();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hola, me llamo marisol y vendo | marisol | Marisol",
        "Je m'appelle Élodie Petit, merci | Élodie Petit | Élodie Petit",
        "Ich heiße Jörg und | Jörg | Jörg",
        "my naam is thandeka | thandeka | Thandeka",
        "Здравствуйте, меня зовут Анна. | Анна | Анна",
        "МЕНЯ ЗОВУТ ОЛЬГА | ОЛЬГА | Ольга",
        "мене звати Оксана | Оксана | Оксана",
        "με λένε Ελένη! | Ελένη | Ελένη",
        "مرحبا اسمي ليلى | ليلى | ليلى",
        "שמי נועה | נועה | נועה",
        "मेरा नाम प्रिया | प्रिया | प्रिया",
        "你好，我叫小美，欢迎来电 | 小美 | 小美",
        "联系人：王小姐 电话 | 王小姐 | 王小姐",
        "제 이름은 지민입니다 | 지민 | 지민",
        "名前はさくらです | さくら | さくら",
        "ฉันชื่อน้ำค่ะ โทรได้ | น้ำ | น้ำ",
        "ติดต่อคุณ สมชาย ครับ | สมชาย | สมชาย"
      })
  void findsTheNameBehindAPhrase(String text, String raw, String value) {
    List<Finding> found = phrases.find(text).stream().distinct().toList();

    assertEquals(List.of(value), found.stream().map(Finding::value).distinct().toList());
    assertEquals(raw, text.substring(found.get(0).start(), found.get(0).end()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "me llamo",
        "me llamo 22",
        "some llamo ana",
        "pregunta por la bicicleta",
        "我叫了很多人一起来看房子",
        "mi nombre es available",
        "ฉันชื่อ"
      })
  void leavesOtherWords(String text) {
    assertEquals(List.of(), phrases.find(text));
  }

  @Test
  void cutsExactlyWhereLettersChangeLengthInSmallCase() {
    String text = "İİ me llamo Ana";

    Finding found = phrases.find(text).get(0);

    assertEquals("Ana", text.substring(found.start(), found.end()));
  }
}
