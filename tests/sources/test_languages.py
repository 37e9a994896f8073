from __future__ import annotations

import pytest

from briefing.sources.languages import detect

TEXTS = {
    "en": "The minister said that the plan does not provide for help in case of an attack on one of the ports.",
    "de": "Die Regierung hat am Dienstag erklärt, dass sie den Plan nicht unterzeichnen wird, weil er für die Häfen nichts bringt.",
    "fr": "Le ministre a déclaré que les négociations étaient terminées et que le plan serait signé après la pause de l'été.",
    "es": "El ministro dijo que la situación en el puerto es muy difícil, pero que el gobierno está trabajando para los barcos.",
    "pt": "O ministro disse que a situação não é fácil, mas que o governo está a trabalhar para que as pessoas não percam mais.",
    "it": "Il ministro ha detto che la situazione non è facile, ma che il governo sta lavorando per le navi che sono nel porto.",
    "nl": "De minister zei dat het plan niet in hulp voorziet en dat de haven ook in de winter open blijft voor de schepen.",
    "ru": "Министр заявил, что план не предусматривает помощи и что порт останется открытым, если все вопросы будут решены.",
    "uk": "Міністр заявив, що план не передбачає допомоги і що порт буде відкритий, якщо всі питання вирішать до кінця року.",
    "ar": "قال الوزير إن هذه الخطة لا تشمل المساعدة في حال وقوع هجوم على أحد الموانئ، كما أنه أضاف أن الميناء مفتوح.",
    "fa": "وزیر گفت که این برنامه کمکی را در بر نمی‌گیرد و برای بندرها سودی ندارد و باید از نو نوشته شود.",
    "zh": "部长表示该计划不包括援助，港口将继续开放，双方将继续合作，费用也不会上涨。",
    "ja": "大臣は、港は来年まで開いたままだと述べた。これは交渉の結果ではないという。",
    "ko": "장관은 계획에 지원이 포함되어 있지 않다고 말했다. 항구는 계속 열려 있다.",
    "el": "Ο υπουργός ανακοίνωσε την Τρίτη ότι δεν θα υπογράψει το σχέδιο.",
    "he": "השר אמר כי התוכנית אינה כוללת סיוע וכי הנמל יישאר פתוח.",
    "hi": "मंत्री ने कहा कि योजना में सहायता शामिल नहीं है और बंदरगाह खुला रहेगा।",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_language_is_told_by_script_and_common_words(language: str) -> None:
    assert detect(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "42", "ok", "Xyzzy plugh frotz gnusto rezrov blorb.", "Σ 12345 67890"])
def test_what_is_not_plain_is_undetermined(text: str) -> None:
    assert detect(text) == "und"
